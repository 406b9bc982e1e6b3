import Link from "next/link";
import type { MoveWords } from "@/components/projects/move-dialog";
import { QueryRoot } from "@/components/query/client";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { MaybeActor } from "@/lib/people/actor";
import type { Board } from "@/lib/projects/present";
import { BoardCard } from "./board-card";
import { CardMoves } from "./card-moves";
import { mayMoveCard } from "./may-move-card";

type Props = {
  column: Board["columns"][number];
  cluster: string;
  theme?: string;
  actor: MaybeActor;
  locale: Locale;
  /** One object for all cards, so that it travels to the browser once. */
  moveWords: MoveWords;
};

/** One status with how many projects have it, and the latest of them. */
export function BoardColumn({ column, cluster, theme, actor, locale, moveWords }: Props) {
  const { board: words, status: statuses } = messagesOf(locale);
  const { status, count, cards } = column;
  const id = `column-${status.toLowerCase()}`;
  const list = `/${locale}/projects?cluster=${cluster}&status=${status}${theme ? `&theme=${theme}` : ""}`;
  return (
    <section className={count ? "board-column" : "board-column empty"} aria-labelledby={id}>
      <h2 id={id}>
        {statuses[status]} <span className="board-count">{count}</span>
      </h2>
      {count === 0 && <p className="board-nothing">{words.nothing}</p>}
      <ul>
        {cards.map((card) => (
          <BoardCard key={card.code} card={card} locale={locale}>
            {mayMoveCard(card, actor) && (
              <QueryRoot>
                <CardMoves
                  code={card.code}
                  title={card.title[locale] ?? card.title[card.originalLanguage] ?? card.code}
                  status={status}
                  locale={locale}
                  words={words}
                  moveWords={moveWords}
                />
              </QueryRoot>
            )}
          </BoardCard>
        ))}
      </ul>
      {count > cards.length && (
        <Link className="board-all" prefetch={false} href={list}>
          {say(words.all, locale, { count })}
        </Link>
      )}
    </section>
  );
}
