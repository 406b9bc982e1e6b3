import { expect, it } from "vitest";
import { WaitingRoom } from "./waiting-room";

/** A room whose waits end when the test says so, or when the room ends them. */
function roomOf(places: number) {
  const ends: (() => void)[] = [];
  const room = new WaitingRoom(places, (_, signal) => {
    return new Promise<void>((resolve) => {
      ends.push(resolve);
      signal?.addEventListener("abort", () => resolve());
    });
  });
  return { room, ends };
}

it("lets the latest of a key wait, and ends the one before", async () => {
  const { room, ends } = roomOf(10);
  const first = room.wait("barcelona 198.51.100.1", 1000);
  const second = room.wait("barcelona 198.51.100.1", 1000);
  expect(await first).toBe("replaced");
  expect(room.waiting).toBe(1);
  ends[1]?.();
  expect([await second, room.waiting]).toEqual(["over", 0]);
});

it("never holds more than it has places: who waited longest goes on", async () => {
  const { room, ends } = roomOf(3);
  const waits = Array.from({ length: 100 }, (_, index) => room.wait(String(index), 1000));
  expect(room.waiting).toBe(3);
  expect(await Promise.all(waits.slice(0, 97))).toEqual(Array(97).fill("over"));
  for (const end of ends) end();
  expect(await Promise.all(waits)).toEqual(Array(100).fill("over"));
  expect(room.waiting).toBe(0);
});
