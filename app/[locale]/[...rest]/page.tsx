import { notFound } from "next/navigation";

/** Every address that no page has: the 404 page in the reader's language. */
export default function Nowhere(): never {
  notFound();
}
