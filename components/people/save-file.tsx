"use client";

import type { MouseEvent } from "react";
import { readerHeaders } from "@/components/query/reader";
import { ApiProblem, confirmed, refusalOf } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import controls from "@/components/ui/controls.module.css";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";

type Props = {
  href: string;
  /** What the file is called. */
  name: string;
  label: string;
  locale: Locale;
  failure: Messages["project"]["failure"];
};

/** A link to a file that may be refused: why not is told on the page, which a plain link would leave. */
export function SaveFile({ href, name, label, locale, failure }: Props) {
  const change = useChange({
    shownBy: [],
    mutationFn: () => fetchFile(href, locale),
    onSuccess: (file) => save(file, name),
  });
  function press(event: MouseEvent) {
    event.preventDefault();
    if (!change.busy) change.mutate();
  }
  return (
    <>
      <a
        className={controls.button}
        href={href}
        download={name}
        aria-disabled={change.busy || undefined}
        onClick={press}
      >
        {label}
      </a>
      <Failure error={change.error} locale={locale} messages={failure} />
    </>
  );
}

/** A file of the API, of which the page goes nowhere; refused like any other request. */
const fetchFile = (path: string, locale: Locale): Promise<Blob> =>
  confirmed(async () => {
    const headers = { "accept-language": locale, ...readerHeaders() };
    const answer = await fetch(path, { headers }).catch(() => {
      throw new ApiProblem({ status: 0, code: "offline", title: "" });
    });
    if (!answer.ok) throw refusalOf(await answer.json().catch(() => null), answer);
    return answer.blob();
  });

function save(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
