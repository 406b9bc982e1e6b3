/** Words that say nothing of what a text is about, as they are left out. */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...`a an the of in and to for is are on with at by from as its it that this these those their they has have had was were
  be been or not also which who whose into more most than one two can will our we us i you your s other such between both
  about over under through up out all each its them there where when how what do does did would could should may so if
  but no any some only very own`.split(/\s+/),
  ..."的 了 和 与 在 是 及 等 为 以 于 对 中 有 将 也 并 其 该 一 不 而 从 到 由 之 个 这 所 还 或 被 可 使 至 向 上 下 内 外 把 让 更 最 都 已 又 用 吗 呢 吧 我们 你们 他们 以及 如何 怎么 什么".split(
    " ",
  ),
]);
