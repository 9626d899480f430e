export default async function stopProduct() {
  await globalThis.product?.stop();
}
