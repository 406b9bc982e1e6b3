import type { ComponentType } from "react";

/** A part whose script is loaded when it is needed. */
export type OnDemand<P> = {
  /** The part, where its script is there already. */
  present: () => ComponentType<P> | undefined;
  /** Loads it; each call after a failure tries anew. */
  request: () => Promise<ComponentType<P>>;
  /** Loads it ahead; what does not come is asked for again when it is needed. */
  warm: () => void;
  /** For what opens it: loads it when a pointer or the focus comes there. */
  warming: { onPointerEnter: () => void; onFocus: () => void };
};

/** Keeps the script of a part away until it is needed. */
export function onDemand<P>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let part: ComponentType<P> | undefined;
  let loading: Promise<ComponentType<P>> | undefined;
  const request = () => {
    loading ??= load().then(
      (loaded) => {
        part = loaded;
        return loaded;
      },
      (error) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const warm = () => void request().catch(() => undefined);
  return { present: () => part, request, warm, warming: { onPointerEnter: warm, onFocus: warm } };
}
