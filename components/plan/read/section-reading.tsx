import type { ReactNode } from "react";
import projectStyles from "@/components/ui/project.module.css";
import { inOrder } from "@/lib/plan-model/blocks";
import { type Content, type Fields, isList, type ListField, readingOf } from "@/lib/plan-model/fields";
import type { Section } from "@/lib/plan-model/sections";
import { EntriesTable } from "./entries-table";
import styles from "./read.module.css";
import { type Entry, type Reading, shownField, type Written } from "./reading";

type Props = { section: Section; fields: Fields; content: Content; reading: Reading };

type Fact = [label: string, value: ReactNode];
const Facts = ({ facts, className }: { facts: Fact[]; className?: string }) =>
  facts.length > 0 && (
    <dl className={className}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );

/** What there is of facts, each by its name. */
const factsOf = (fields: Fields, content: Content, reading: Reading): Fact[] =>
  fields
    .filter((field) => field.kind !== "text" || isWritten(content[field.name] as Written))
    .map((field): Fact => [reading.messages.field(field.label), shownField(field, content, reading)])
    .filter(([, value]) => value);
const isWritten = (text: Written) => !!(text.en || text.zh);

/** How many headings of the section stand above. */
type Level = 0 | 1;

/** Texts in paragraphs; the first says what the whole is about, the others go by their names. */
function Texts({
  fields,
  content,
  reading,
  from = 0,
  under,
}: Omit<Props, "section"> & { from?: number; under: Level }) {
  const Heading = reading.headings[under];
  return fields.map((field, index) => {
    const text = content[field.name] as Written;
    return (
      isWritten(text) && (
        <div key={field.name}>
          {index + from > 0 && <Heading className={styles.textName}>{reading.messages.field(field.label)}</Heading>}
          {reading.text(text)}
        </div>
      )
    );
  });
}

/** A section of the plan as it is declared: its texts, its facts, and the entries of its lists. */
export function SectionReading({ more = [], ...props }: Props & { more?: Fact[] }) {
  const { fields, content, reading } = props;
  const lines = fields.filter((field) => field.kind === "text" && field.line);
  const texts = fields.filter((field) => field.kind === "text" && !field.line);
  const facts = fields.filter((field) => field.kind !== "text" && !isList(field));
  return (
    <>
      {lines.map(({ name }) => (
        <p key={name} className={styles.planTitle}>
          {reading.line(content[name] as Written)}
        </p>
      ))}
      <Texts {...props} fields={texts} under={0} />
      <Facts facts={[...factsOf(facts, content, reading), ...more]} className={projectStyles.projectFacts} />
      <Lists {...props} />
    </>
  );
}

function Lists({ fields, content, ...shared }: Props) {
  return fields.filter(isList).map((field) => {
    if (field.kind === "list")
      return <Entries key={field.name} field={field} entries={content[field.name] as Entry[]} {...shared} />;
    const { sides, places, messages, text, headings } = shared.reading;
    const [order, nameOf] = field.of === "sides" ? [sides, messages.side] : [places, messages.place];
    const Heading = headings[0];
    return inOrder(content[field.name] as Record<string, Written>, order).map(([key, written]) => (
      <section key={key}>
        <Heading>{nameOf(key)}</Heading>
        {text(written)}
      </section>
    ));
  });
}

type EntriesProps = Omit<Props, "fields" | "content"> & {
  field: ListField;
  entries: Entry[];
  /** Where it is a list within an entry: how many headings stand above. */
  inner?: Level;
};

function Entries({ field, entries, section, reading, inner }: EntriesProps) {
  if (entries.length === 0) return null;
  if (field.shown === "table") return <EntriesTable field={field} entries={entries} reading={reading} />;
  const List = field.shown === "numbered" ? "ol" : "ul";
  const Heading = reading.headings[inner ?? 0];
  const within = inner !== undefined;
  const named = field.fields.length === 1;
  return (
    <>
      {within && <Heading className={styles.textName}>{reading.messages.field(field.label)}</Heading>}
      <List className={named ? undefined : styles.planItems}>
        {entries.map((entry, index) => (
          <li key={entry.key} id={within ? undefined : `${section}-${entry.key}`}>
            <EntryReading
              fields={field.fields}
              entry={entry}
              number={field.shown === "numbered" ? index + 1 : null}
              section={section}
              reading={reading}
            />
            {!within && reading.after?.(section, entry)}
          </li>
        ))}
      </List>
    </>
  );
}

type EntryProps = { fields: Fields; entry: Entry; number: number | null; section: Section; reading: Reading };

function EntryReading({ fields, entry, number, section, reading }: EntryProps) {
  const { name, facts, texts, lists } = readingOf(fields);
  const Heading = reading.headings[0];
  const isLine = name.kind === "text" && name.line;
  const under = isLine ? 1 : 0;
  return (
    <>
      {isLine ? (
        <Heading>
          {number && `${number}. `}
          {reading.line(entry[name.name] as Written)}
        </Heading>
      ) : (
        <Texts fields={[name]} content={entry} reading={reading} under={under} />
      )}
      <Facts facts={factsOf(facts, entry, reading)} className={styles.planFacts} />
      <Texts fields={texts} content={entry} reading={reading} from={isLine ? 0 : 1} under={under} />
      {lists.map((list) => (
        <Entries
          key={list.name}
          field={list as ListField}
          entries={entry[list.name] as Entry[]}
          section={section}
          reading={reading}
          inner={under}
        />
      ))}
    </>
  );
}
