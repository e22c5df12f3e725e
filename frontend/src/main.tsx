import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { RouterProvider } from "react-router/dom";
import { configureClient } from "@/api/client";
import { queryClient } from "@/api/query-client";
import { router } from "@/app/router";
import { followTheme } from "@/lib/theme";
import { Toaster } from "@/ui/toast";
import { TooltipProvider } from "@/ui/tooltip";
import "./theme.css";

configureClient();
followTheme();

// The words in index.html are for readers without JavaScript; from here on each page brings its own.
for (const element of document.head.querySelectorAll("[data-static]")) element.remove();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TooltipProvider delayDuration={300}>
        <RouterProvider router={router} />
        <Toaster />
      </TooltipProvider>
    </QueryClientProvider>
  </StrictMode>,
);
