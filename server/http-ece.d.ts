declare module "http_ece" {
  import type { ECDH } from "node:crypto";

  type Parameters = {
    version: "aes128gcm";
    privateKey: ECDH;
    /** The other side's public key; not needed to decrypt, where the body holds it. */
    dh?: Buffer;
    authSecret: Buffer;
  };

  /** Encrypted content-coding of RFC 8188, with the keys of web push (RFC 8291). */
  export function encrypt(body: Buffer, parameters: Parameters): Buffer;
  export function decrypt(body: Buffer, parameters: Parameters): Buffer;
}
