import type { Locator } from "@playwright/test";
import { messagesOf } from "../messages";
import type { Person } from "../people";

/** A call for proposals, as one person meets it. */
export const callOf = ({ page, locale }: Person, title: string) => {
  const { rounds } = messagesOf(locale);
  /** The name of an action on it, as it is read aloud. */
  const named = (action: string) => ({ name: `${action} ${title}`, exact: true });
  return {
    openList: () => page.goto(`/${locale}/rounds`),
    propose: page.getByRole("link", named(rounds.propose)),
    signInToPropose: page.getByRole("link", named(rounds.signInToPropose)),
    /** What the form of a proposal shows of it. */
    onForm: page.getByRole("region", { name: `${rounds.openCall} ${title}`, exact: true }),
    /** In which zones its deadline is told there. */
    async zonesOn(place: Locator): Promise<string[]> {
      return place.locator("dd:has(> time) > span").allTextContents();
    },
  };
};
