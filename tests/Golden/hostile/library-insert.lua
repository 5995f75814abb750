-- Insertions at the front of a long list.
function player_think()
  local t = {}
  for i = 1, 30000 do t[i] = i end
  while true do table.insert(t, 1, 1) table.remove(t, 1) end
end
