"use client";

import { type ReactNode, useState } from "react";
import { classes } from "@/components/ui/classes";
import { FieldGroup } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import type { Theme } from "@/lib/taxonomy/queries";
import type { ProposeMessages } from "./proposal-messages";
import type { ProposalValues } from "./proposal-values";

export type ClusterOption = {
  code: string;
  colour: string;
  name: string;
  themes: { code: string; name: string; scope: Theme["scope"] }[];
};

type Props = {
  initial: ProposalValues;
  clusters: ClusterOption[];
  messages: ProposeMessages;
  onChosen?: (cluster: string) => void;
  /** What stands between the clusters and the themes of the chosen one. */
  below?: ReactNode;
};

/** The cluster, and of its themes those that fit; the other clusters' themes are not sent. */
export function ClusterFields({ initial, clusters, messages, onChosen, below }: Props) {
  const [chosen, setChosen] = useState(initial.cluster);
  return (
    <>
      <FieldGroup path="cluster" label={messages.fields.cluster} hint={messages.hints.cluster}>
        {clusters.map(({ code, colour, name }) => (
          <label key={code} className={classes(forms.option, forms.optionCluster, `of-${colour}`)}>
            <input
              type="radio"
              name="cluster"
              value={code}
              defaultChecked={code === initial.cluster}
              onChange={() => {
                setChosen(code);
                onChosen?.(code);
              }}
            />
            <span>{name}</span>
          </label>
        ))}
      </FieldGroup>
      {below}
      <FieldGroup
        path="themes"
        label={messages.fields.themes}
        hint={chosen ? messages.themesHint : messages.themesFirst}
        optional={messages.optional}
      >
        {clusters.map((cluster) => (
          <fieldset key={cluster.code} hidden={cluster.code !== chosen} disabled={cluster.code !== chosen}>
            <legend className="visually-hidden">{cluster.name}</legend>
            {cluster.themes.map(({ code, name, scope }) => (
              <label key={code} className={forms.option}>
                <input type="checkbox" name="themes" value={code} defaultChecked={initial.themes.includes(code)} />
                <span>
                  {name} <span className={forms.fieldOptional}>{messages.scope[scope]}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </FieldGroup>
    </>
  );
}
