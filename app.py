"""The app: page settings and the one page. Start it with ``streamlit run app.py``."""

import streamlit as st

from views.pages import desk

st.set_page_config(page_title="Saidwhere", page_icon="◇", layout="wide")
desk()
