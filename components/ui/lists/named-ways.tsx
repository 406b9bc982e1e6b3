import Link from "next/link";
import styles from "./named-ways.module.css";

/** Pages to go to, each with a line that says what stands there. */
export function NamedWays({ ways }: { ways: { href: string; name: string; text: string }[] }) {
  return (
    <ul className={styles.namedWays}>
      {ways.map(({ href, name, text }) => (
        <li key={href}>
          <Link prefetch={false} href={href}>
            {name}
          </Link>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
