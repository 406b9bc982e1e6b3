"use client";

import { useState } from "react";
import styles from "@/components/ui/autosave/editor.module.css";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import type { Names } from "../names";
import editorStyles from "./editor.module.css";

type Option = { code: string; name: string };
type BoxProps = { options: Option[]; chosen: string[]; onChange: (codes: string[]) => void };

function Boxes({ options, chosen, onChange }: BoxProps) {
  const toggle = (code: string) =>
    onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
  return options.map(({ code, name }) => (
    <label key={code} className={styles.choice}>
      <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} /> <span>{name}</span>
    </label>
  ));
}

type Props = { names: Names; chosen: string[]; onChange: (codes: string[]) => void };

/** Themes to choose, under their clusters: of twins the one for this kind of place, and the other where it was chosen. */
export function ThemeChoice({ names, chosen, onChange }: Props) {
  const [first] = useState(chosen);
  const isOffered = ({ code, isOthers }: Names["clusters"][number]["themes"][number]) =>
    !isOthers || first.includes(code) || chosen.includes(code);
  return (
    <div className={editorStyles.themeChoice}>
      {names.clusters.map((cluster) => (
        <fieldset key={cluster.code}>
          <legend className={classes(labels.clusterName, `of-${cluster.colour}`)}>{cluster.name}</legend>
          <Boxes options={cluster.themes.filter(isOffered)} chosen={chosen} onChange={onChange} />
        </fieldset>
      ))}
    </div>
  );
}

/** Challenges to choose. */
export function ChallengeChoice({ names, chosen, onChange }: Props) {
  return (
    <div className={editorStyles.challengeChoice}>
      <Boxes options={names.challenges} chosen={chosen} onChange={onChange} />
    </div>
  );
}
