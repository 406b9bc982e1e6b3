import Link from "next/link";
import type { ReactNode } from "react";
import failure from "@/components/shell/failure.module.css";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { markRefused } from "@/lib/platform/reading";

type Refusal = {
  /** What the page is called, or that it is not the reader's. */
  title: ReactNode;
  /** Whose page it is. */
  text: string;
  /** Where the reader finds what they may see. */
  ways: { href: string; name: string }[];
};

/** Instead of a page that is not the reader's: whose it is, and a way on; the whole page is answered with status 403. */
export function refusedPage({ title, text, ways }: Refusal) {
  markRefused();
  return (
    <main id="main" className="narrow">
      <h1>{title}</h1>
      <p className={panels.notice}>{text}</p>
      <p className={failure.failureWays}>
        {ways.map(({ href, name }) => (
          <Link key={href} className={controls.button} prefetch={false} href={href}>
            {name}
          </Link>
        ))}
      </p>
    </main>
  );
}
