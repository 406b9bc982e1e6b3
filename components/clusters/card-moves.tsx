"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "@/components/projects/failure";
import { endsBadly, type Move, MoveDialog, type MoveWords, verbOf } from "@/components/projects/move-dialog";
import { send } from "@/components/query/send";
import type { Locale, Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { ProjectView } from "@/lib/projects/present";
import type { ProjectStatus } from "@/lib/projects/status";

type Props = {
  code: string;
  title: string;
  status: ProjectStatus;
  locale: Locale;
  words: Messages["board"];
  moveWords: MoveWords;
};

/** A card's menu: what can be done with the project now is asked when the menu opens. */
export function CardMoves({ code, title, status, locale, words, moveWords }: Props) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<Move | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ["moves", code, status],
    queryFn: () => send<ProjectView>("GET", `/api/v1/projects/${code}`, undefined, { locale }),
    enabled: open,
    retry: false,
    networkMode: "always",
    staleTime: 5_000,
  });
  const abilities = data?.abilities;
  const nothing = abilities && abilities.transitions.length === 0 && abilities.waitingFor.length === 0;

  return (
    <>
      {told && (
        <p className="notice" role="alert">
          {told}
        </p>
      )}
      <details className="card-moves" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary aria-label={say(words.moveFor, locale, { title })}>{words.move}</summary>
        {!data && !error && <p role="status">{words.loadingMoves}</p>}
        <Failure error={error} locale={locale} words={moveWords.failure} />
        {nothing && <p>{words.noMoves}</p>}
        <ul>
          {abilities?.transitions.map((move) => (
            <li key={move.to}>
              <button
                type="button"
                className={endsBadly(move) ? "card-move danger" : "card-move"}
                onClick={() => setAsked(move)}
              >
                {verbOf(moveWords, move).button}
              </button>
            </li>
          ))}
          {abilities?.waitingFor.map((move) => (
            <li key={move.to} className="card-move-unmet">
              {verbOf(moveWords, move).button}: {move.unmet.map((condition) => moveWords.unmet[condition]).join(" ")}
            </li>
          ))}
        </ul>
      </details>
      {asked && data && (
        <MoveDialog
          key={asked.to}
          code={code}
          from={data.status}
          move={asked}
          locale={locale}
          words={moveWords}
          onClose={() => setAsked(null)}
          onDone={({ text, raced }) => {
            setAsked(null);
            setOpen(false);
            setTold(raced ? text : null);
          }}
        />
      )}
    </>
  );
}
