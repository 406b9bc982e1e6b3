/** What one changes about one's own account. */
export const ACCOUNT_CALLS = {
  "password.change": {
    "one's own": () => ({
      method: "PUT" as const,
      path: "/me/password",
      body: { current: "a long enough password", password: "eleven green rivers flood" },
    }),
  },
};
