-- Sorts in sorts.
function player_think()
  local function f() table.sort({ 1, 2 }, f) end
  while true do pcall(f) end
end
