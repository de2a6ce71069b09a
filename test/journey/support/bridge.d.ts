// Journeys ask a page's own bridge, which core-client.ts declares on its window.
import '../../../renderer/core-client/core-client';
