import { clientAddressOf } from "@/server/client-address";

describe("clientAddressOf", () => {
  const socketAddress = "192.0.2.1";
  it.each([
    ["is that of the connection where there is no proxy", undefined, false, socketAddress],
    ["believes no header where there is no proxy", "203.0.113.7", false, socketAddress],
    ["is what the proxy saw", "203.0.113.7", true, "203.0.113.7"],
    [
      "is the last entry: those before it the caller wrote",
      "8.8.8.8, 203.0.113.7",
      true,
      "203.0.113.7",
    ],
    ["is the last of several headers", ["8.8.8.8", "2001:db8::1"], true, "2001:db8::1"],
    ["is that of the connection where the header holds no address", "unknown", true, socketAddress],
    ["is that of the connection where the proxy writes none", undefined, true, socketAddress],
  ])("%s", (_rule, forwardedFor, hasProxy, address) => {
    expect(clientAddressOf({ socketAddress, forwardedFor, hasProxy })).toBe(address);
  });
});
