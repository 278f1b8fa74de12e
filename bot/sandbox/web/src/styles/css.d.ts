// esbuild gathers the styles into app.css.
declare module "*.css";
