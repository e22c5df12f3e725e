import { vendors } from "./support/models";
import { testsOf } from "./support/worded";

testsOf(vendors.google);
