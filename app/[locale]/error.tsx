"use client";

import { useParams } from "next/navigation";
import { type FailureWords, failureWords } from "@/components/shell/failure-words";

/** What a reader sees when a page could not be made. */
export default function Failure({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const words: FailureWords = failureWords(locale);
  return (
    <main id="main" className="narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <button type="button" className="button primary" onClick={reset}>
        {words.again}
      </button>
    </main>
  );
}
