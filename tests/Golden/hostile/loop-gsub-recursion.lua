-- Replacements in replacements.
function player_think()
  local function f() return (("x"):gsub(".", f)) end
  while true do pcall(f) end
end
