const FULL =
  /ENOSPC|EDQUOT|EFBIG|[Nn]o space left on device|Check free disk space|[Dd]isk quota exceeded|File too large/;

/** Whether what a program said means that its disk, or the quota of its user, is full. */
export const saysFull = (message: string): boolean => FULL.test(message);

/** What to do about a full disk. */
export const DISK_ADVICE = "Make room on it and start again; nothing that was saved is lost.";
