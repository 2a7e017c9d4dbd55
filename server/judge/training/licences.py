"""Which rows of the training data the judge may be built on, by what their licence says."""

# Named, open, and with a condition we can meet (attribution; share-alike for the weights, see MODEL_CARD.md).
OPEN = (
    "MIT",
    "Apache-2.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "Wikipedia CC BY-SA 3.0",
    # Permits any computational use, and puts no condition on what comes out of it.
    "C-UDA",
)


def is_open(licence: str) -> bool:
    """False for every row whose makers gave no licence, or one for research only."""
    return licence.startswith(OPEN)
