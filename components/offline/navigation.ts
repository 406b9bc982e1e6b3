type PageRequest = Pick<Request, "method" | "mode" | "url">;

/** Whether a page is gone to: no change, no answer of the API, no file that is saved, and no part of a page. */
export const isPageRequest = ({ method, mode, url }: PageRequest): boolean =>
  method === "GET" && mode === "navigate" && !/^\/(api|_next)\//.test(new URL(url).pathname);

/** The page as the server answers, whatever it answers; `instead` where no answer comes. */
export async function pageOr(arriving: () => Promise<Response>, instead: () => Response): Promise<Response> {
  try {
    return await arriving();
  } catch {
    return instead();
  }
}
