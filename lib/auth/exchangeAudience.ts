/** What Microsoft names as the audience of a token that is exchanged for one of an application. */
export const EXCHANGE_AUDIENCE = "api://AzureADTokenExchange";
