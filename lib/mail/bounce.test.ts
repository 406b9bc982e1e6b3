import { expect, it } from "vitest";
import { rawDatabase, useDatabase } from "@/test/database";
import { noteBounce, readBounce } from "./bounce";
import { refusalOf } from "./refusals";

useDatabase();

/** A report as Postfix sends it, folded lines and all. */
const report = (messageId: string, { action = "failed", status = "5.1.1" } = {}) =>
  [
    "From: MAILER-DAEMON@mail.tandem.test (Mail Delivery System)",
    "To: tandem@tandem.test",
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    "Content-Type: multipart/report; report-type=delivery-status;",
    '\tboundary="A1B2.1764512345/mail.tandem.test"',
    "",
    "This is a MIME-encapsulated message.",
    "",
    "--A1B2.1764512345/mail.tandem.test",
    "Content-Description: Notification",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "I'm sorry to have to inform you that your message could not",
    "be delivered to one or more recipients.",
    "",
    "--A1B2.1764512345/mail.tandem.test",
    "Content-Description: Delivery report",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mail.tandem.test",
    "X-Postfix-Sender: rfc822; tandem@tandem.test",
    "",
    "Final-Recipient: rfc822; gone@city.test",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1 <gone@city.test>: Recipient address rejected:",
    "    User unknown",
    "",
    "--A1B2.1764512345/mail.tandem.test",
    "Content-Description: Undelivered Message",
    "Content-Type: message/rfc822",
    "",
    "From: Tandem <tandem@tandem.test>",
    "Message-ID:",
    ` ${messageId}`,
    "Subject: News",
    "",
    "Good day",
    "",
    "--A1B2.1764512345/mail.tandem.test--",
    "",
  ].join("\r\n");

const sent = async (messageId: string, address: string) => {
  const time = new Date();
  const { id } = await rawDatabase().mail.create({
    data: { messageId, address, kind: "trial", data: {}, locale: "en", state: "SENT", dueAt: time, giveUpAt: time },
  });
  return () => rawDatabase().mail.findUniqueOrThrow({ where: { id } });
};

it("a report marks the mail that did not arrive, and its address, in the server's words", async () => {
  const mail = await sent("<one@tandem.test>", "gone@city.test");
  expect(await noteBounce(report("<one@tandem.test>"))).toBe(true);
  const reply = "550 5.1.1 <gone@city.test>: Recipient address rejected: User unknown";
  expect(await mail()).toMatchObject({ state: "REFUSED", reply });
  expect(await refusalOf("gone@city.test")).toBe(reply);
});

it("a report of what may arrive yet changes nothing, and one of what ran out of time marks no address", async () => {
  const mail = await sent("<two@tandem.test>", "full@city.test");
  expect(await noteBounce(report("<two@tandem.test>", { action: "delayed", status: "4.2.2" }))).toBe(false);
  expect((await mail()).state).toBe("SENT");
  expect(await noteBounce(report("<two@tandem.test>", { status: "4.4.7" }))).toBe(true);
  expect((await mail()).state).toBe("REFUSED");
  expect(await refusalOf("full@city.test")).toBeNull();
});

it("what is no report, or of a mail that nobody here sent, is left alone", async () => {
  expect(readBounce("Subject: I am on holiday\r\n\r\nUntil Monday.")).toBeNull();
  expect(await noteBounce(report("<nobody-knows@elsewhere.test>"))).toBe(false);
});
