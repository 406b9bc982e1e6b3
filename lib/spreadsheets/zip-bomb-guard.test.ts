import { crc32, deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { readWorkbook } from "./read-workbook";
import { LARGEST_UNPACKED, unpackSmall } from "./zip-bomb-guard";

type Part = { name: string; data: Buffer; declared?: number; listed?: boolean };

/** A zip file of these parts; one may declare another size than it has, or not be listed in the directory. */
function zip(parts: Part[]): Buffer {
  const [local, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, data, declared = data.length, listed = true } of parts) {
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared, 18);
    common.writeUInt16LE(name.length, 22);
    const head = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name)]);
    const [made, rest] = [Buffer.alloc(2), Buffer.alloc(14)];
    rest.writeUInt32LE(at, 10);
    if (listed) directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), made, common, rest, Buffer.from(name)]));
    local.push(head, packed);
    at += head.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...directory, end]);
}

const small = { name: "a.xml", data: Buffer.from("<a/>") };
const bomb = (more: Partial<Part> = {}): Part => ({
  name: "xl/worksheets/sheet1.xml",
  data: Buffer.alloc(LARGEST_UNPACKED + 1),
  ...more,
});

describe("a file that unpacks to too much", () => {
  it("is refused by what its directory declares, and never parsed", async () => {
    const file = zip([small, bomb()]);
    expect(file.length).toBeLessThan(100_000);
    await expect(readWorkbook(file)).rejects.toMatchObject({ status: 422, code: "unpacksTooLarge" });
  });

  it("is refused though it declares less", async () => {
    await expect(unpackSmall(zip([small, bomb({ declared: 10 })]))).rejects.toMatchObject({ code: "notAWorkbook" });
  });

  it("is refused though the directory does not list what stands between its entries", async () => {
    const file = zip([small, bomb({ listed: false }), { ...small, name: "b.xml" }]);
    await expect(unpackSmall(file)).rejects.toMatchObject({ code: "notAWorkbook" });
    await expect(unpackSmall(zip([small, bomb({ listed: false })]))).rejects.toMatchObject({
      code: "notAWorkbook",
    });
    await expect(unpackSmall(zip([bomb({ listed: false }), small]))).rejects.toMatchObject({
      code: "notAWorkbook",
    });
  });
});

it("lets a workbook pass, and a plain zip file", async () => {
  const workbook = await writeWorkbook([{ sheet: "One", data: [["a", 1]] }]).toBuffer();
  await expect(unpackSmall(new Uint8Array(workbook))).resolves.toBeInstanceOf(Map);
  await expect(unpackSmall(zip([small, { ...small, name: "b.xml" }]))).resolves.toBeInstanceOf(Map);
});

it("refuses what is no zip file", async () => {
  for (const bytes of ["", "PK", "no zip file at all, but longer than twenty-two bytes"])
    await expect(unpackSmall(Buffer.from(bytes))).rejects.toMatchObject({ code: "notAWorkbook" });
});
