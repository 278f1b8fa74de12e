import "slack-blocks-to-jsx/dist/style.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/messages.css";
import "./styles/composer.css";
import "./styles/blocks.css";
import "./styles/elements.css";
import "./styles/dialogs.css";
import "./styles/narrow.css";
import { createRoot } from "react-dom/client";
import { Page } from "./views/Page";
import { PageGuard } from "./views/PageGuard";

createRoot(document.getElementById("root")!).render(
  <PageGuard>
    <Page />
  </PageGuard>,
);
