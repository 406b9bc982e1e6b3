const CHANNEL = "tandem-saves";

type Save = { owner: number; place: string; version: number };

/** Where it is told, and asked, which window of this browser saved a version of a draft. */
export type OwnSavePorts = {
  /** Tells the other windows that this one saved a version. */
  tellSaved?: (version: number) => void;
  /** Whether the reader saved a version in another window. */
  isOwnSave?: (version: number) => boolean;
};

/** The versions of a draft that its reader saved in other windows of this browser, as these tell each other. */
export class OwnSaves {
  #versions = new Set<number>();
  #channel: BroadcastChannel | null = null;

  constructor(
    readonly owner: number,
    readonly place: string,
  ) {}

  readonly ports: OwnSavePorts = {
    tellSaved: (version) => {
      const save: Save = { owner: this.owner, place: this.place, version };
      this.#channel?.postMessage(save);
    },
    isOwnSave: (version) => this.#versions.has(version),
  };

  /** Listens to the other windows; answers how to stop. */
  listen(): () => void {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<Save>) => {
      if (data.owner === this.owner && data.place === this.place) this.#versions.add(data.version);
    };
    this.#channel = channel;
    return () => {
      this.#channel = null;
      channel.close();
    };
  }
}
