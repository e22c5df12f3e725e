"""Reading pictures of pages: tesseract names the words, our own geometry orders them."""
