"""Many documents: what to read, who works on it, and an output that survives an interruption."""
