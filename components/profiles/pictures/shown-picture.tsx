import type { Locale } from "@/lib/language/locales";
import { inLanguage } from "@/lib/language/say";
import { FORMATS, type Format } from "@/lib/profiles/pictures/kinds";
import type { Picture } from "@/lib/profiles/pictures/schema";

/** How large a picture stands at most, in pixels of the page. */
export type Room = { width: number; height: number };
type Props = { picture: Picture; room: Room; locale: Locale; loading?: "eager" | "lazy"; className?: string };

/** What is left of a narrow window beside the margins of a page. */
const MARGINS = 32;

/** A picture in the best format and size for whoever looks; its room is reserved before it is there. */
export function ShownPicture({ picture, room, locale, loading = "lazy", className }: Props) {
  const { width, height } = fitted(picture, room);
  const sizes = `(max-width: ${width + MARGINS}px) calc(100vw - ${MARGINS}px), ${width}px`;
  const sources = (format: Format) =>
    picture.files.filter((file) => file.format === format).map((file) => `${file.url} ${file.width}w`);
  const plain = picture.files.findLast(({ format }) => format === "jpeg");
  const alt = inLanguage(picture.alt, locale);
  return (
    <picture>
      {(["avif", "webp"] as const).map((format) => (
        <source key={format} type={FORMATS[format]} srcSet={sources(format).join(", ")} sizes={sizes} />
      ))}
      <img
        className={className}
        src={plain?.url}
        srcSet={sources("jpeg").join(", ")}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt?.text ?? ""}
        lang={alt && alt.language !== locale ? alt.language : undefined}
        loading={loading}
        decoding="async"
      />
    </picture>
  );
}

/** The size in which a picture fills its room, whole; none is made larger than it is. */
export function fitted({ width, height }: Room, room: Room): Room {
  const share = Math.min(1, room.width / width, room.height / height);
  return { width: Math.round(width * share), height: Math.round(height * share) };
}
