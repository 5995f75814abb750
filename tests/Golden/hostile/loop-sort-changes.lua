-- A comparison that changes the list.
function player_think()
  local t = {}
  for i = 1, 500 do t[i] = i end
  while true do
    pcall(table.sort, t, function(a, b) t[#t] = nil t[a] = nil return a < b end)
  end
end
