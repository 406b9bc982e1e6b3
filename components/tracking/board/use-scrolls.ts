import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** An area of the page, and whether more is in it than is in sight; until it was measured that is taken to be so. */
export function useScrolls(): { area: RefObject<HTMLElement | null>; scrolls: boolean } {
  const area = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(true);
  const measure = useCallback(() => {
    const { scrollWidth = 0, clientWidth = 0 } = area.current ?? {};
    setScrolls(scrollWidth > clientWidth + 1);
  }, []);
  // After each render too: a card that comes into an empty column widens it.
  useEffect(measure);
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (area.current) observer.observe(area.current);
    return () => observer.disconnect();
  }, [measure]);
  return { area, scrolls };
}
