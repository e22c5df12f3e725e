import { Analysis } from "@/analysis/analysis";
import { sample } from "./sample";

export function SampleAnalysis() {
  return <Analysis reading={sample} result={sample.result} />;
}
