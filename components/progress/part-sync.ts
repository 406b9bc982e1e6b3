"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { languageOf } from "@/components/threads/language-of";
import type { Locale } from "@/lib/language/messages";
import type { OpenPartView } from "@/lib/projects/delivery/present";

const PAUSE = 800;
const RETRY = 8_000;
export type SaveState = "saved" | "saving" | "kept" | "ended" | "clash" | { refused: string };

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
function store(key: string, text: string | null) {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // The browser keeps nothing; the server soon will.
  }
}

/**
 * A place's part of the next update as it is typed: saved to the server a moment after, kept in this browser until it is
 * there, and when somebody else saved in between, theirs beside one's own until one of them is chosen.
 */
export function usePart(code: string, part: OpenPartView, owner: number, locale: Locale) {
  const key = `tandem.part.${owner}.${code}.${part.place.slug}`;
  const [text, setText] = useState(part.body);
  const [state, setState] = useState<SaveState>("saved");
  const [theirs, setTheirs] = useState<OpenPartView | null>(null);
  const version = useRef(part.version);
  const latest = useRef(part.body);
  const sent = useRef(part.body);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef(false);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (sending.current || latest.current === sent.current) return;
    sending.current = true;
    setState("saving");
    const body = latest.current;
    const path = `/api/v1/projects/${code}/updates/parts/${part.place.slug}`;
    try {
      const saved = await send<OpenPartView>(
        "PATCH",
        path,
        { body, language: languageOf(body, locale) },
        { locale, ifMatch: version.current },
      );
      version.current = saved.version;
      sent.current = body;
      const more = latest.current !== body;
      if (!more) store(key, null);
      setState(more ? "saving" : "saved");
      if (more) timer.current = setTimeout(() => void save(), PAUSE);
    } catch (error) {
      failed(error);
    } finally {
      sending.current = false;
    }

    function failed(error: unknown) {
      const problem = error instanceof ApiProblem ? error.problem : null;
      if (problem?.status === 412 && problem.current) {
        setTheirs(problem.current as OpenPartView);
        setState("clash");
      } else if (problem?.status === 401) setState("ended");
      else if (problem && problem.status > 0 && problem.status < 500)
        setState({ refused: problem.detail ?? problem.title });
      else {
        setState("kept");
        timer.current = setTimeout(() => void save(), RETRY);
      }
    }
  }, [code, key, locale, part.place.slug]);

  const change = useCallback(
    (value: string) => {
      latest.current = value;
      setText(value);
      store(key, value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), PAUSE);
    },
    [key, save],
  );

  // What did not arrive last time is put back, and saved.
  useEffect(() => {
    const kept = stored(key);
    if (kept !== null && kept !== sent.current) change(kept);
    const online = () => void save();
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      clearTimeout(timer.current);
    };
  }, [key, change, save]);

  function choose(mine: boolean) {
    if (!theirs) return;
    version.current = theirs.version;
    sent.current = theirs.body;
    setTheirs(null);
    if (mine) return void save();
    latest.current = theirs.body;
    setText(theirs.body);
    store(key, null);
    setState("saved");
  }

  return { text, change, state, theirs, choose, save };
}
