import { type Locale, messagesOf } from "@/lib/language/messages";
import type { Cluster } from "@/lib/taxonomy/queries";

type Props = { cluster: Cluster; theme?: string; locale: Locale };

/** Narrows the board to one theme: a plain form, whose answer is an address. */
export function ThemeFilter({ cluster, theme, locale }: Props) {
  const words = messagesOf(locale).board;
  return (
    <form className="theme-filter" action={`/${locale}/clusters/${cluster.code}`} method="get">
      <label>
        <span>{words.theme}</span>
        <select name="theme" defaultValue={theme ?? ""} key={theme}>
          <option value="">{words.allThemes}</option>
          {cluster.themes.map(({ code, name }) => (
            <option key={code} value={code}>
              {name[locale]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="button">
        {words.showTheme}
      </button>
    </form>
  );
}
