import type { Locale } from "@/lib/language/locales";

/** The name in both scripts, the reader's own first. */
export const BrandName = ({ locale }: { locale: Locale }) =>
  locale === "zh" ? (
    <span>
      同舟 <span lang="en">Tandem</span>
    </span>
  ) : (
    <span>
      Tandem <span lang="zh-Hans">同舟</span>
    </span>
  );
