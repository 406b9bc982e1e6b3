"use client";

import { type RefObject, useEffect, useRef } from "react";

/** For how long a finger rests on a card before it takes it up, in milliseconds; one that moves at once scrolls. */
const HELD_FOR = 350;
/** How far it may tremble meanwhile, in pixels. */
const TREMBLING = 10;
/** How near to the edge of the window what is below goes on, and how far with each frame. */
const [EDGE, STEP] = [56, 10];

type Drag = {
  /** A card was taken up. */
  take: (card: HTMLElement) => void;
  /** It was let go over this; null where the finger was taken away by something else. */
  drop: (onto: Element | null) => void;
};
type Held = { card: HTMLElement; touch: Touch; from: { x: number; y: number }; by: { x: number; y: number } };

/** Lets a finger drag the cards of an area, as the platform's own dragging lets a mouse. */
export function useTouchDrag(area: RefObject<HTMLElement | null>, drag: Drag): void {
  const latest = useRef(drag);
  useEffect(() => {
    latest.current = drag;
  });
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    let [resting, scrolling] = [0, 0];
    let touched: Held | null = null;
    let taken = false;

    function begin({ target, touches }: TouchEvent) {
      end();
      const [touch, another] = touches;
      const at = target as Element;
      const card = at.closest<HTMLElement>('[draggable="true"]');
      if (!touch || another || !card || at.closest("[data-move]")) return;
      const { left, top } = card.getBoundingClientRect();
      touched = { card, touch, from: { x: touch.clientX - left, y: touch.clientY - top }, by: { x: 0, y: 0 } };
      // Else some browsers begin their own dragging a moment later.
      card.draggable = false;
      resting = window.setTimeout(take, HELD_FOR);
    }
    function take() {
      if (!touched) return;
      taken = true;
      touched.card.style.pointerEvents = "none";
      touched.card.style.zIndex = "1";
      latest.current.take(touched.card);
      follow();
    }
    /** Keeps the card under the finger, and what is below it in motion where the finger is near an edge. */
    function follow() {
      if (!touched || !taken) return;
      const { card, touch, from, by } = touched;
      const towards = (at: number, size: number) => (at < EDGE ? -STEP : at > size - EDGE ? STEP : 0);
      window.scrollBy(0, towards(touch.clientY, window.innerHeight));
      card.closest('[tabindex="0"]')?.scrollBy(towards(touch.clientX, window.innerWidth), 0);
      const { left, top } = card.getBoundingClientRect();
      by.x += touch.clientX - from.x - left;
      by.y += touch.clientY - from.y - top;
      card.style.translate = `${by.x}px ${by.y}px`;
      scrolling = requestAnimationFrame(follow);
    }
    function moved(event: TouchEvent) {
      const [touch] = event.touches;
      if (!touched || !touch) return;
      const { clientX, clientY } = touched.touch;
      if (taken) event.preventDefault();
      else if (Math.hypot(touch.clientX - clientX, touch.clientY - clientY) > TREMBLING) return end();
      if (taken) touched.touch = touch;
    }
    function lifted(event: TouchEvent) {
      const at = taken && touched?.touch;
      // No click follows where a card was carried.
      if (at) event.preventDefault();
      const onto = at ? document.elementFromPoint(at.clientX, at.clientY) : null;
      end();
      if (at) latest.current.drop(onto);
    }
    function torn() {
      const was = taken;
      end();
      if (was) latest.current.drop(null);
    }
    function end() {
      clearTimeout(resting);
      cancelAnimationFrame(scrolling);
      if (touched) {
        touched.card.draggable = true;
        touched.card.style.translate = "";
        touched.card.style.pointerEvents = "";
        touched.card.style.zIndex = "";
      }
      touched = null;
      taken = false;
    }
    // A finger that rests on a link otherwise opens its menu.
    const menu = (event: Event) => touched && event.preventDefault();

    element.addEventListener("touchstart", begin, { passive: true });
    element.addEventListener("touchmove", moved, { passive: false });
    element.addEventListener("touchend", lifted, { passive: false });
    element.addEventListener("touchcancel", torn);
    element.addEventListener("contextmenu", menu);
    return () => {
      end();
      element.removeEventListener("touchstart", begin);
      element.removeEventListener("touchmove", moved);
      element.removeEventListener("touchend", lifted);
      element.removeEventListener("touchcancel", torn);
      element.removeEventListener("contextmenu", menu);
    };
  }, [area]);
}
