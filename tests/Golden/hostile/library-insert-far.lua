-- Insertions far beyond the end.
function player_think()
  local t = { 1, 2, 3 }
  while true do pcall(table.insert, t, 1e9, 1) pcall(table.insert, t, -1e9, 1) pcall(table.remove, t, 1e9) end
end
