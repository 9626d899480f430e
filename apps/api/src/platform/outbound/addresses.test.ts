import { isInternalAddress, isPublicAddress } from "./addresses.ts";

const PUBLIC = ["8.8.8.8", "103.28.12.1", "2001:4860:4860::8888", "2400:cb00::1", "::ffff:8.8.8.8"];
const OF_THE_HOUSE = [
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "127.0.0.1",
  "100.64.0.1",
  "::1",
  "fd00::1",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
];
const NOBODYS = [
  "0.0.0.0",
  "169.254.169.254",
  "::ffff:169.254.169.254",
  "fe80::1",
  "fe80::1%eth0",
  "224.0.0.1",
  "255.255.255.255",
  "240.0.0.1",
  "192.0.2.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "192.0.0.8",
  "::",
  "ff02::1",
  "fec0::1",
  "2001:db8::1",
  "2001::1",
  "2002:7f00:1::",
  "64:ff9b::7f00:1",
  "64:ff9b:1::a00:1",
  "::7f00:1",
  "100::1",
  "",
  "localhost",
];

test.each(PUBLIC)("%s is everyone's to reach", (address) => {
  expect([isPublicAddress(address), isInternalAddress(address)]).toEqual([true, true]);
});

test.each(OF_THE_HOUSE)("%s is reached where its host was named as one of the house", (address) => {
  expect([isPublicAddress(address), isInternalAddress(address)]).toEqual([false, true]);
});

test.each(NOBODYS)("%s is never reached", (address) => {
  expect([isPublicAddress(address), isInternalAddress(address)]).toEqual([false, false]);
});
