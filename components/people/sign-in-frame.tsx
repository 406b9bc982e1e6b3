import type { ReactNode } from "react";
import styles from "./sign-in.module.css";

/** The page around a step of signing in: what it is, and what is to be done, in one column. */
export function SignInFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main id="main" className={styles.signIn}>
      <header>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      <div className={styles.signInFormColumn}>{children}</div>
    </main>
  );
}
