/** The height that each field was last given here: a field of another height was drawn to it by its reader. */
const given = new WeakMap<HTMLTextAreaElement, string>();

/** Makes a text field as high as what stands in it, as `field-sizing: content` does; `base.css` says how high at most. */
function grow(field: HTMLTextAreaElement): void {
  const { style } = field;
  if (!field.clientHeight || (style.height && style.height !== given.get(field))) return;
  style.height = "auto";
  style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  given.set(field, style.height);
}

function growAll(): void {
  const { scrollX, scrollY } = window;
  for (const field of document.querySelectorAll("textarea")) grow(field);
  // While a field is measured, the page may be too short to stay where it is.
  if (window.scrollY !== scrollY) window.scrollTo(scrollX, scrollY);
}

const opened = new WeakSet<Element>();

/** Opens once what a sheet shows open in a wide window by `::details-content`. */
function openAll(): void {
  if (!matchMedia("(min-width: 901px)").matches) return;
  for (const panel of document.querySelectorAll<HTMLDetailsElement>("details[data-open-wide]")) {
    if (opened.has(panel)) continue;
    opened.add(panel);
    panel.open = true;
  }
}

/** Does by a script what newer browsers do by a sheet, now and whenever something has changed. */
export function standIn(): void {
  const growing = !CSS.supports("field-sizing", "content");
  const opening = !CSS.supports("selector(::details-content)");
  let frame = 0;
  const soon = () => {
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (opening) openAll();
        if (growing) growAll();
      });
  };
  soon();
  for (const event of ["input", "focusin", "toggle"]) document.addEventListener(event, soon, true);
  window.addEventListener("resize", soon);
  // Texts that come back, dialogs and fields that are opened, the next page.
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
}
