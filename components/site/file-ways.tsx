import styles from "./file-ways.module.css";

type FileWay = { name: string; text: string; files: { href: string; name: string }[] };

/** What can be taken along, each with the forms it comes in. */
export function FileWays({ ways }: { ways: FileWay[] }) {
  return (
    <ul className={styles.fileWays}>
      {ways.map(({ name, text, files }) => (
        <li key={name}>
          <h3>{name}</h3>
          <p>{text}</p>
          <ul aria-label={name}>
            {files.map((file) => (
              <li key={file.href}>
                <a href={file.href}>{file.name}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
