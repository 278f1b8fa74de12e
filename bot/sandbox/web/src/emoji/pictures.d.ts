// Made by build.mjs: the inside of an SVG by sign.
declare module "emoji-pictures" {
  const pictures: Record<string, string>;
  export default pictures;
}
