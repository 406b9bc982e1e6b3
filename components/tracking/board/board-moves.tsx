"use client";

import type { QueryKey } from "@tanstack/react-query";
import { type DragEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { invitedPlaces } from "@/components/projects/closing-invitations";
import { transitionDialog } from "@/components/projects/transition-dialog-on-demand";
import type { Move } from "@/components/projects/transition-names";
import { ApiProblem, send } from "@/components/query/send";
import { WAITING_KEY } from "@/components/query/waiting-key";
import { classes } from "@/components/ui/classes";
import { DialogOnDemand } from "@/components/ui/dialogs/dialog-on-demand";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { fill } from "@/lib/language/say";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import styles from "./board.module.css";
import { type MovableMessages, MoveMenu } from "./move-menu";
import type { ShowMoved } from "./use-board";
import { useTouchDrag } from "./use-touch-drag";

type Grabbed = { code: string; title: string; status: ProjectStatus };
type Props = {
  locale: Locale;
  messages: MovableMessages;
  /** The query that shows the cards. */
  shownBy: QueryKey;
  /** Shows a card where it is being moved to. */
  onMoving: ShowMoved;
  children: ReactNode;
};

const grabbedAt = (target: EventTarget): Grabbed | null => {
  const card = (target as Element).closest<HTMLElement>("[data-code]");
  const { code, title, status } = card?.dataset ?? {};
  return code && status ? { code, title: title ?? code, status: status as ProjectStatus } : null;
};
const columnAt = (target: EventTarget) =>
  (target as Element).closest<HTMLElement>("[data-column]")?.dataset.column as ProjectStatus | undefined;

/** The menu of the card beside the one whose menu this is: where to go on when that one leaves its column. */
function besideOf(menu: HTMLElement | null): HTMLElement | null {
  const card = menu?.closest("[data-code]");
  return (card?.nextElementSibling ?? card?.previousElementSibling)?.querySelector<HTMLElement>("[data-move]") ?? null;
}

/**
 * Makes the cards below it movable: by dragging one to another column, or by its menu with the keyboard. What is possible
 * is asked of the server when a card is taken up; why a drop is refused is told.
 */
export function BoardMoves({ locale, messages: movable, shownBy, onMoving, children }: Props) {
  const { board: messages, transitions: transitionMessages, who } = movable;
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const [project, setProject] = useState<ProjectView | null>(null);
  const [menu, setMenu] = useState(false);
  const [move, setMove] = useState<Move | null>(null);
  const [announcement, setAnnouncement] = useState<{ text: string; refused: boolean } | null>(null);
  const [dragging, setDragging] = useState(false);
  const asking = useRef<Promise<ProjectView> | null>(null);
  /** What has the focus when all is done. */
  const back = useRef<(() => HTMLElement | null) | null>(null);
  const area = useRef<HTMLDivElement>(null);

  // Only when the dialog is gone can what it covered have the focus.
  useEffect(() => {
    if (!menu && !move) back.current?.()?.focus();
  }, [menu, move]);

  function take(taken: Grabbed) {
    transitionDialog.warm();
    setGrabbed(taken);
    setProject(null);
    setAnnouncement(null);
    const answer = send<ProjectView>("GET", `/api/v1/projects/${taken.code}`, undefined, { locale });
    asking.current = answer;
    answer.then(
      (found) => asking.current === answer && setProject(found),
      () => undefined,
    );
    return answer;
  }

  const failure = (error: unknown) =>
    setAnnouncement({
      text: (error instanceof ApiProblem && (error.problem.detail || error.problem.title)) || messages.failed,
      refused: true,
    });

  function start(event: DragEvent) {
    const taken = grabbedAt(event.target);
    if (!taken) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", taken.title);
    carry(taken);
  }

  function carry(taken: Grabbed) {
    back.current = null;
    setDragging(true);
    take(taken).catch(() => undefined);
  }

  function drop(event: DragEvent) {
    const to = columnAt(event.target);
    if (to) event.preventDefault();
    void putDown(to);
  }

  async function putDown(to: ProjectStatus | undefined) {
    const answer = asking.current;
    setDragging(false);
    if (!to || !grabbed || !answer || to === grabbed.status) return;
    setAnnouncement({ text: messages.loading, refused: false });
    try {
      const found = await answer;
      // Another card was taken meanwhile: this drop is over.
      if (asking.current !== answer) return;
      setAnnouncement(null);
      const possible = found.abilities.transitions.find((each) => each.to === to);
      if (possible) return setMove(possible);
      setAnnouncement({ text: refusal(found, to), refused: true });
    } catch (error) {
      if (asking.current === answer) failure(error);
    }
  }

  function refusal({ status, abilities }: ProjectView, to: ProjectStatus): string {
    const names = {
      title: grabbed?.title ?? "",
      from: transitionMessages.statuses[status],
      to: transitionMessages.statuses[to],
    };
    const fill = (text: string) => text.replace(/\{(title|from|to)\}/g, (_, name: keyof typeof names) => names[name]);
    const waits = abilities.waitingFor.find((each) => each.to === to);
    if (waits)
      return `${fill(messages.notYet)} ${waits.unmet.map((condition) => transitionMessages.unmet[condition]).join(" ")}`;
    const allowed = who[`${status}-${to}`];
    return allowed ? `${fill(messages.notYours)} ${allowed}` : fill(messages.noWay);
  }

  function click(event: MouseEvent) {
    const link = (event.target as Element).closest<HTMLElement>("[data-move]");
    const taken = link && grabbedAt(link);
    if (!taken || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    back.current = () => link;
    setMenu(true);
    take(taken).catch((error) => {
      setMenu(false);
      failure(error);
    });
  }

  /** Shows the card where it goes; the reader goes on at the one beside it, or at its own where it comes back. */
  async function showMoved(to: ProjectStatus) {
    const code = grabbed?.code ?? "";
    const goesOn = back.current !== null;
    const beside = besideOf(back.current?.() ?? null);
    const takeBack = await onMoving(code, to);
    back.current = () => beside;
    return async () => {
      await takeBack();
      const own = () =>
        area.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(code)}"] [data-move]`) ?? null;
      back.current = goesOn ? own : null;
    };
  }

  useTouchDrag(area, {
    take: (card) => {
      const taken = grabbedAt(card);
      if (taken) carry(taken);
    },
    drop: (onto) => void putDown(onto ? columnAt(onto) : undefined),
  });

  const close = () => {
    setMenu(false);
    setMove(null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens for the cards and their menus below it
    // biome-ignore lint/a11y/useKeyWithClickEvents: what is clicked is a link, which Enter clicks too
    <div
      ref={area}
      className={classes(styles.boardArea, dragging ? styles.dragging : undefined)}
      data-can={dragging ? project?.abilities.transitions.map(({ to }) => to).join(" ") : undefined}
      onClick={click}
      onDragStart={start}
      onDragOver={(event) => dragging && columnAt(event.target) && event.preventDefault()}
      onDragEnd={() => setDragging(false)}
      onDrop={drop}
    >
      <div className={styles.boardNotice} aria-live="polite">
        {announcement && <p className={announcement.refused ? panels.notice : styles.boardDone}>{announcement.text}</p>}
      </div>
      {children}
      {menu && grabbed && !move && (
        <MoveMenu
          title={fill(messages.menuTitle, { title: grabbed.title })}
          project={project}
          locale={locale}
          messages={messages}
          transitionMessages={transitionMessages}
          onChoose={setMove}
          onClose={close}
        />
      )}
      {move && grabbed && project && (
        <DialogOnDemand
          dialog={transitionDialog}
          key={move.to}
          code={grabbed.code}
          from={project.status}
          version={project.sentVersion}
          move={move}
          invited={invitedPlaces(project, locale)}
          locale={locale}
          messages={transitionMessages}
          onClose={close}
          shown={{ by: [shownBy, WAITING_KEY], before: showMoved }}
          onDone={(text) => {
            close();
            setAnnouncement({ text: `${grabbed.title}${PUNCTUATION[locale].colon}${text}`, refused: false });
          }}
        />
      )}
    </div>
  );
}
