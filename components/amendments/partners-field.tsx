"use client";

import { useState } from "react";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { fieldId } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import styles from "./amendments.module.css";
import type { AmendmentMessages } from "./messages";

type Choice = { slug: string; name: string };
type Props = {
  lead: Choice;
  partners: string[];
  all: Choice[];
  messages: AmendmentMessages;
  onChange: (partners: string[]) => void;
};

/** The places that shall take part: the lead stays, others may leave or come in. */
export function PartnersField({ lead, partners, all, messages, onChange }: Props) {
  const [chosen, setChosen] = useState("");
  const nameOf = (slug: string) => all.find((place) => place.slug === slug)?.name ?? slug;
  const others = all.filter(({ slug }) => slug !== lead.slug && !partners.includes(slug));
  return (
    <>
      <ul className={styles.amendedPartners}>
        <li>
          {lead.name} <span className="hint">{messages.names.lead}</span>
        </li>
        {partners.map((slug) => (
          <li key={slug}>
            {nameOf(slug)}{" "}
            <button
              type="button"
              className={classes(controls.button, controls.quiet)}
              onClick={() => onChange(partners.filter((other) => other !== slug))}
            >
              {messages.takeOff} <span className="visually-hidden">{nameOf(slug)}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.amendedPartnerNew}>
        <div className={forms.field} data-field="">
          <label htmlFor={fieldId("partners")}>{messages.bringIn}</label>
          <select id={fieldId("partners")} value={chosen} onChange={(event) => setChosen(event.target.value)}>
            <option value="">{messages.choosePlace}</option>
            {others.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          className={controls.button}
          onClick={() => {
            if (!chosen) return document.getElementById(fieldId("partners"))?.focus();
            onChange([...partners, chosen]);
            setChosen("");
          }}
        >
          {messages.add}
        </button>
      </div>
      <p className="hint">{messages.partnersHint}</p>
    </>
  );
}
