export { ConfirmingLayout as default } from "@/app/confirming";
